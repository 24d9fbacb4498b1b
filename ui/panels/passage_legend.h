// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <vector>

namespace jaccuse::ui {

class Theme;

/// What the marks in a source mean: the words drawn in the very marks that they name.
class PassageLegend : public QWidget
{
    Q_OBJECT

public:
    explicit PassageLegend(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Mark { Source, Cue, Content, Passage };
    struct Entry
    {
        Mark mark;
        QString words;
    };

    const Theme &m_theme;
    std::vector<Entry> m_entries;
};

} // namespace jaccuse::ui
