package org.kaoyi.readingroom.access.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How a token is written: {@code kaoyi_}, 256 random bits in 43 letters and digits, and six that check them. The beginning tells what it is
 * to whoever finds one in a file, and to programs that look for such; the check tells a mistyped one without asking the database.
 */
public final class TokenText {
    public static final String PREFIX = "kaoyi_";

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

    /** As many as nobody guesses, and as a SHA-256 can tell apart. */
    private static final int SECRET_BYTES = 32;

    /** 62^43 is more than 2^256. */
    private static final int SECRET_DIGITS = 43;

    /** 62^6 is more than 2^32. */
    private static final int CHECK_DIGITS = 6;

    /** A token within a longer text, such as an address. */
    private static final Pattern WITHIN =
            Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (SECRET_DIGITS + CHECK_DIGITS) + "}");

    private TokenText() {}

    /** A new one. */
    static String random(SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String begun = PREFIX + digits(new BigInteger(1, secret), SECRET_DIGITS);
        return begun + check(begun);
    }

    /** Whether it is written as a token is; a mistyped one is not. */
    public static boolean isWellFormed(String text) {
        if (text.length() != PREFIX.length() + SECRET_DIGITS + CHECK_DIGITS
                || !WITHIN.matcher(text).matches()) {
            return false;
        }
        int end = text.length() - CHECK_DIGITS;
        return check(text.substring(0, end)).equals(text.substring(end));
    }

    /** Whether a token stands somewhere in a text. */
    public static boolean isWithin(String text) {
        return WITHIN.matcher(text).find();
    }

    /** What is kept of a token, 32 bytes (docs/decisions/0057 says why no slower hash). */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String check(String begun) {
        CRC32 sum = new CRC32();
        sum.update(begun.getBytes(US_ASCII));
        return digits(BigInteger.valueOf(sum.getValue()), CHECK_DIGITS);
    }

    private static String digits(BigInteger number, int length) {
        StringBuilder digits = new StringBuilder(length);
        BigInteger rest = number;
        for (int i = 0; i < length; i++) {
            BigInteger[] divided = rest.divideAndRemainder(BASE);
            digits.append(DIGITS.charAt(divided[1].intValue()));
            rest = divided[0];
        }
        return digits.reverse().toString();
    }
}
