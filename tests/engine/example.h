/* A published example (support/truth.h) as a world, and its numbers compared
   cell by cell, each looked up by its name. */
#ifndef ENGINE_EXAMPLE_H
#define ENGINE_EXAMPLE_H

#include "support/truth.h"
#include "world.h"

/* truth_expect_exact or truth_expect_printed. */
typedef void Expect(const Truth *truth, const char *key, int index, double got);

/* A plan with the file's layers, one sample at a time; `names` are the
   engine's activations, one a layer after the inputs. */
Plan example_plan(const Truth *truth, Loss loss, const char *const *names);

/* W1, b1, ... are the first weights and biases, x and t the one sample. */
World example_world(const Truth *truth, const Plan *plan);

/* Puts exactly `count` numbers of a key into `ret_numbers`. */
void example_take(const Truth *truth, const char *key, double *ret_numbers,
                  int count);

/* A family's cell of every neuron of a layer: "sum", 1. */
void example_neurons(const Truth *truth, const char *key, const World *world,
                     const char *family, int layer, Expect *expect);

/* A family's cell of every weight into a layer, times a factor. */
void example_weights(const Truth *truth, const char *key, const World *world,
                     const char *family, int layer, double factor,
                     Expect *expect);

/* exact.z, exact.a and exact.d of a layer. */
void example_layer(const Truth *truth, const World *world, int layer);

#endif
