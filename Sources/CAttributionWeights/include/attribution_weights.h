#pragma once
#include <stdint.h>

/// The numbers of the turn network, as `attribution-trainer` writes them.
struct attribution_weights {
  /// Hashes of the known words, ascending.
  const uint32_t *hashes;
  int32_t hash_count;
  /// Row by row: a number is its byte times the scale of its row.
  const int8_t *values;
  const float *scales;
  int32_t value_count;
  int32_t scale_count;
};

extern const struct attribution_weights attribution_weights;
