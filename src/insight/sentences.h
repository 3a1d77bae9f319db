#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/wording.h"

// Sentences made of counts: "Two moved up, one slipped, three are new."

namespace insight {

// "two": the word for a number from 1 to 10, else its digits.
std::string number_words(const content::Wording& wording, int number);

// The form of `key` for a number, with {number} in words: "two moved up".
std::string counted(const content::Wording& wording, std::string_view key, int number);

// The words with a capital at their start. Letters other than a to z stay as they are.
std::string with_capital(std::string words);

// "a, b, c".
std::string joined(const std::vector<std::string>& parts, std::string_view between = ", ");

// The parts as one sentence, which begins with a capital and ends in a full stop. Empty when there are none.
std::string sentence(const std::vector<std::string>& parts);

}  // namespace insight
