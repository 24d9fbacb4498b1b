// SPDX-License-Identifier: MIT
#pragma once

#include "outcome.h"
#include "picture/picture.h"
#include "task/worker.h"

#include <QLabel>

#include <memory>

namespace jaccuse::ui {

/// A picture as it will be written, drawn small by the same code in a thread of its own.
class PicturePreview : public QLabel
{
    Q_OBJECT

public:
    explicit PicturePreview(QWidget *parent = nullptr);
    ~PicturePreview() override;

    /// Ends in drawn() or refused(), unless another one is asked for before.
    void draw(const std::shared_ptr<const picture::Subject> &subject, const picture::PictureOptions &options);

Q_SIGNALS:
    /// `pixels` of a PNG, `bytes` about as many as the file will have.
    void drawn(QSize pixels, qint64 bytes);
    /// Why there will be no such picture.
    void refused(const QString &sentence);

private:
    task::Worker m_worker;
    task::Task m_task;
};

} // namespace jaccuse::ui
