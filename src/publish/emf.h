#pragma once

#include <string>

#include "insight/picture.h"

namespace publish {

// The picture as an enhanced metafile, the one drawing that every version of Word shows: lines and words stay sharp at
// any size. Its size is the picture's at 96 px an inch. Words are set in Arial.
std::string write_emf(const insight::Picture& picture);

}  // namespace publish
