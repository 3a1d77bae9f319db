#include "insight/sentences.h"

namespace insight {

std::string with_capital(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string number_words(const content::Wording& wording, int number) {
  const std::string digits = std::to_string(number);
  const std::string key = "number." + digits;
  return wording.has(key) ? wording.text(key) : digits;
}

std::string counted(const content::Wording& wording, std::string_view key, int number) {
  return wording.count(key, number, {{"number", number_words(wording, number)}});
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += between;
    out += parts[i];
  }
  return out;
}

std::string sentence(const std::vector<std::string>& parts) {
  return parts.empty() ? std::string() : with_capital(joined(parts)) + ".";
}

}  // namespace insight
