#pragma once

#include "rendering/scene.h"

namespace portolan::rendering {

/// A note with its text, or a picture; in place of one that cannot be shown, a crossed frame.
/// Nothing where none of it is exposed.
void paintAnnotation(const Scene &scene, const AnnotationBox &box);

} // namespace portolan::rendering
