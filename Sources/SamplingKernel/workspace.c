#include "workspace.h"

#include <stdlib.h>
#include <string.h>

static void *zeroed(size_t count, size_t size) {
  size_t bytes = (count * size + 255) / 128 * 128;
  void *memory = aligned_alloc(128, bytes);
  if (memory) memset(memory, 0, bytes);
  return memory;
}

sampling_workspace *sampling_open(
  int32_t vendors, int32_t criteria, int32_t goals, int32_t weightings)
{
  sampling_workspace *w = calloc(1, sizeof *w);
  if (!w) return NULL;
  w->vendors = vendors;
  w->criteria = criteria;
  w->goals = goals;
  w->weightings = weightings;
  size_t v = vendors, c = criteria, g = goals, m = weightings;
  w->factor = zeroed(c, sizeof(reals));
  w->priority = zeroed(SAMPLING_MODELS * g, sizeof(reals));
  w->total = zeroed(g, sizeof(reals));
  w->served = zeroed(SAMPLING_MODELS * g, sizeof(reals));
  w->sorted = zeroed(g + 1, sizeof(reals));
  w->weight = zeroed(SAMPLING_MODELS * c, sizeof(reals));
  w->value = zeroed(VALUES * v, sizeof(reals));
  w->rank = zeroed(v, sizeof(masks));
  w->first = zeroed(SAMPLING_FIRSTS * v, sizeof(reals));
  w->win_count = zeroed(SAMPLING_MODELS * v * v, sizeof(uint32_t));
  w->rank_count = zeroed(SAMPLING_MODELS * v * v, sizeof(uint32_t));
  w->order = zeroed(v + 1, sizeof(int32_t));
  w->weighed = zeroed(m * v, sizeof(reals));
  w->weighed_sum = zeroed(m * v, sizeof(reals));
  w->weighed_best = zeroed(m, sizeof(reals));
  w->weighed_first = zeroed(m, sizeof(reals));
  w->attained = zeroed(g, sizeof(reals));
  bool complete = w->factor && w->priority && w->total && w->served && w->sorted && w->weight
    && w->value && w->rank && w->first && w->win_count && w->rank_count && w->order && w->weighed && w->weighed_sum
    && w->weighed_best && w->weighed_first && w->attained;
  if (complete) return w;
  sampling_close(w);
  return NULL;
}

void sampling_close(sampling_workspace *w) {
  if (!w) return;
  void *parts[] = {
    w->factor, w->priority, w->total, w->served, w->sorted, w->weight, w->value, w->rank,
    w->first, w->win_count, w->rank_count, w->order, w->weighed, w->weighed_sum, w->weighed_best, w->weighed_first, w->attained,
  };
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) free(parts[i]);
  free(w);
}

static uint64_t mixed(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ull;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBull;
  return x ^ (x >> 31);
}

void sampling_seed(streams *random, uint64_t seed, uint64_t block, uint64_t stream) {
  const uint64_t golden = 0x9E3779B97F4A7C15ull;
  // Mixed between the parts: neighbouring blocks must not start at neighbouring states of one sequence.
  uint64_t state = mixed(mixed(mixed(seed + golden) + block) + golden * stream);
  words *parts[] = { &random->s0, &random->s1, &random->s2, &random->s3 };
  for (int lane = 0; lane < SAMPLING_LANES; lane++) {
    for (int part = 0; part < 4; part++) {
      state += golden;
      (*parts[part])[lane] = mixed(state);
    }
  }
}

void sampling_count_tied(
  const sampling_problem *problem, int lane, const reals *values, const reals *priorities, int32_t *order,
  double *ranks, double *wins, double *first_priorities)
{
  const int32_t vendors = problem->vendors, goals = problem->goals;
  for (int32_t v = 0; v < vendors; v++) {
    int32_t place = v;
    while (place > 0 && values[order[place - 1]][lane] < values[v][lane]) {
      order[place] = order[place - 1];
      place--;
    }
    order[place] = v;
  }
  for (int32_t start = 0, end; start < vendors; start = end) {
    end = start + 1;
    while (end < vendors && values[order[start]][lane] - values[order[end]][lane] <= TIE) end++;
    const double part = 1.0 / (end - start);
    for (int32_t member = start; member < end; member++) {
      for (int32_t place = start; place < end; place++) ranks[order[member] * vendors + place] += part;
      if (start > 0) continue;
      for (int32_t g = 0; g < goals; g++) first_priorities[order[member] * goals + g] += part * priorities[g][lane];
    }
  }
  // Pairs in the order of values: only neighbours can tie.
  for (int32_t a = 0; a < vendors; a++) {
    for (int32_t b = a + 1; b < vendors; b++) {
      const int32_t better = order[a], worse = order[b];
      const double difference = values[better][lane] - values[worse][lane];
      if (!(difference <= TIE)) break;
      const int32_t i = better < worse ? better : worse, j = better < worse ? worse : better;
      const double counted = values[i][lane] - values[j][lane] > 0 ? 1 : 0;
      wins[i * vendors + j] += 0.5 - counted;
      wins[j * vendors + i] += 0.5 - (1 - counted);
    }
  }
}
