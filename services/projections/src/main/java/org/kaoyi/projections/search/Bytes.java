package org.kaoyi.projections.search;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Integers of four bytes as they are stored, the high byte first. */
final class Bytes {
    private static final VarHandle INTEGERS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private Bytes() {}

    static int integer(byte[] bytes, int at) {
        return (int) INTEGERS.get(bytes, at);
    }

    static void put(byte[] bytes, int at, int integer) {
        INTEGERS.set(bytes, at, integer);
    }

    /** Those from one on up to another. */
    static byte[] of(int[] integers, int from, int to) {
        byte[] bytes = new byte[(to - from) * Integer.BYTES];
        for (int i = from; i < to; i++) {
            put(bytes, (i - from) * Integer.BYTES, integers[i]);
        }
        return bytes;
    }

    static int[] integers(byte[] bytes) {
        int[] integers = new int[bytes.length / Integer.BYTES];
        for (int i = 0; i < integers.length; i++) {
            integers[i] = integer(bytes, i * Integer.BYTES);
        }
        return integers;
    }
}
