/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.westcloud.server.internal.s3.payload;

/**
 * The CRC of two contents one after the other, from those of each. It takes steps by the length's digits, and no byte of the
 * contents.
 *
 * @param polynomial reflected
 * @param bits how many the CRC has
 */
record CrcCombination(long polynomial, int bits) {

    private static final int BITS_PER_BYTE_DOUBLED = 3;

    /** @param secondLength of the second content, in bytes */
    long combine(long first, long second, long secondLength) {
        return multiply(powerOfX(secondLength), first) ^ second;
    }

    /** x to the power of eight times the number, modulo the polynomial. */
    private long powerOfX(long bytes) {
        long square = 1L << bits - 2;
        for (int i = 0; i < BITS_PER_BYTE_DOUBLED; i++) {
            square = multiply(square, square);
        }
        long power = 1L << bits - 1;
        for (long rest = bytes; rest != 0; rest >>>= 1) {
            if ((rest & 1) != 0) {
                power = multiply(square, power);
            }
            square = multiply(square, square);
        }
        return power;
    }

    /** Polynomials over GF(2), whose highest bit is the coefficient of x to the power of 0. */
    private long multiply(long a, long b) {
        long product = 0;
        long factor = b;
        for (long bit = 1L << bits - 1; bit != 0; bit >>>= 1) {
            if ((a & bit) != 0) {
                product ^= factor;
            }
            factor = (factor & 1) == 0 ? factor >>> 1 : factor >>> 1 ^ polynomial;
        }
        return product;
    }
}
