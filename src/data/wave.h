/* A sine of our own: the C library's may differ in its last bit from machine to
   machine, and generated data must not. */
#ifndef DATA_WAVE_H
#define DATA_WAVE_H

/* Sine and cosine of an angle in whole turns (1 is 360 degrees), within 1e-15
   for up to a thousand turns; only additions and multiplications. */
double wave_sine(double turns);
double wave_cosine(double turns);

#endif
