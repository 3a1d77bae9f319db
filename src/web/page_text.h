#pragma once

#include <memory>

#include "ui/text.h"

namespace web {

// The page's own text engine, behind the same interface as the plain one.
std::unique_ptr<ui::TextEngine> make_page_text_engine();

}  // namespace web
