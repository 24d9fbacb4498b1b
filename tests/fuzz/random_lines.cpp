// SPDX-License-Identifier: MIT
// Feeds a fuzz target where the compiler has no libFuzzer: FUZZ [NUMBER | FILE…] runs so many random inputs,
// the same each time, or the inputs in these files.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size);

namespace {

using namespace std::string_view_literals;

constexpr std::array pieces = {"North Korea"sv,
                               "attack"sv,
                               "accus"sv,
                               "북한"sv,
                               "美"sv,
                               "кибер"sv,
                               "هجوم"sv,
                               "naïve"sv,
                               "CVE-2013-1"sv,
                               "\""sv,
                               " OR "sv,
                               "NEAR("sv,
                               ", 5)"sv,
                               "-"sv,
                               "*"sv,
                               " "sv,
                               "by:"sv,
                               "speaker:"sv,
                               "against:"sv,
                               "victim:"sv,
                               "stance:"sv,
                               "act:"sv,
                               "responsibility:"sv,
                               "source:"sv,
                               "lang:"sv,
                               "before:"sv,
                               "after:"sv,
                               "on:2013-03"sv,
                               "has:"sv,
                               "answers:"sv,
                               "'); DROP"sv,
                               "\0"sv,
                               "\xf0\x9f\x98\x80"sv,
                               "\xe2\x80\x8f"sv,
                               "\xcc\x81"sv,
                               "\xff\xfe"sv,
                               "denies"sv,
                               "U.S."sv,
                               "^:()+"sv,
                               "\\"sv};

void run(const std::string &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.data()), input.size());
}

std::string randomInput(std::mt19937 &random)
{
    std::string input(1, static_cast<char>(random() % 32));
    for (unsigned long left = random() % 12; left > 0; --left) {
        if (random() % 4 == 0)
            input += static_cast<char>(random() % 256);
        else
            input += pieces[random() % pieces.size()];
    }
    return input;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view first = argc > 1 ? argv[1] : "1000";
    if (std::all_of(first.begin(), first.end(), [](char letter) { return letter >= '0' && letter <= '9'; })) {
        std::mt19937 random(1); // NOLINT(cert-msc51-cpp): the same in each run
        const int inputs = std::atoi(first.data());
        for (int i = 0; i < inputs; ++i)
            run(randomInput(random));
        std::cout << inputs << " lines searched for\n";
        return 0;
    }
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        if (!file) {
            std::cerr << argv[i] << " cannot be read.\n";
            return 2;
        }
        run({std::istreambuf_iterator<char>(file), {}});
    }
    return 0;
}
