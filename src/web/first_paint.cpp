#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "app/app.h"
#include "web/frame_message.h"
#include "web/theme_css.h"

// What the packager writes into the page: the first frame's message, in plain view, or the themes' colours.

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "Usage: first_paint BUNDLE.json | --colours\n";
    return 2;
  }
  if (argv[1] == std::string_view("--colours")) {
    std::cout << web::theme_css();
    return 0;
  }
  std::ifstream file(argv[1], std::ios::binary);
  const std::string bundle((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const auto engine = ui::make_plain_text_engine();
  app::App app(*engine, [] { return std::uint64_t{0}; });
  if (const auto problem = app.start(bundle)) {
    std::cerr << problem->pointer << ": " << problem->sentence << '\n';
    return 1;
  }
  app.set_view(screens::View::plain);
  std::cout << web::frame_message(app.frame()) << '\n';
}
