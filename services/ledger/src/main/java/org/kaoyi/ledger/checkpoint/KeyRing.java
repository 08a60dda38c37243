package org.kaoyi.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one ledger and its checkpoints, in a folder: {@code signing-key} (only its owner can read it), {@code public-keys} (all
 * there ever were, the newest last, so that old checkpoints can be checked), {@code checkpoints}. All bear one name, the ledger's origin.
 */
public final class KeyRing {
    private static final String SIGNING_KEY = "signing-key";
    private static final String PUBLIC_KEYS = "public-keys";
    private static final String CHECKPOINTS = "checkpoints";
    private static final String PRIVATE = "rw-------";

    /** Told apart from all other ledgers: 8 random bytes. */
    private static final int NAME_BYTES = 8;

    /** Making keys takes milliseconds; who holds the turn for longer signs, and there are keys. */
    private static final Duration CREATION_PATIENCE = Duration.ofSeconds(5);

    private final Path folder;
    private final List<NoteKey> publicKeys;
    private final boolean isNew;

    private KeyRing(Path folder, List<NoteKey> publicKeys) {
        this(folder, publicKeys, false);
    }

    /** @param isNew whether this process has made the first of them */
    private KeyRing(Path folder, List<NoteKey> publicKeys, boolean isNew) {
        this.folder = folder;
        this.publicKeys = List.copyOf(publicKeys);
        this.isNew = isNew;
    }

    /** Whether checkpoints were ever signed in a folder, also where its public keys were lost since. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(PUBLIC_KEYS))
                || Files.exists(folder.resolve(SIGNING_KEY))
                || folder.resolve(CHECKPOINTS).toFile().length() > 0;
    }

    /**
     * The keys of a folder; the first call makes them, and of several at once one does.
     *
     * @throws IllegalArgumentException when a file is damaged
     */
    public static KeyRing openOrCreate(Path folder) throws IOException {
        if (isComplete(folder)) {
            return open(folder);
        }
        Files.createDirectories(folder);
        try (SigningTurn turn = new SigningTurn(folder.resolve(CHECKPOINTS))) {
            boolean mine = turn.await(() -> isComplete(folder), CREATION_PATIENCE);
            return mine && !isIn(folder) ? create(folder) : open(folder);
        }
    }

    private static boolean isComplete(Path folder) {
        return Files.exists(folder.resolve(PUBLIC_KEYS)) && Files.exists(folder.resolve(SIGNING_KEY));
    }

    private static KeyRing create(Path folder) throws IOException {
        // First, so that where there are keys a file that is missing was taken away.
        new CheckpointFile(folder.resolve(CHECKPOINTS)).create();
        byte[] name = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(name);
        SigningKey first = SigningKey.generate("kaoyi/" + HexFormat.of().formatHex(name));
        return new KeyRing(folder, List.of(), true).with(first);
    }

    /**
     * Lays keys that were kept elsewhere into a folder in which nothing was signed, with an empty checkpoint file.
     *
     * @param signing the private half; null where it was not kept, and {@link #replace} is to make another
     */
    public static KeyRing lay(Path folder, List<NoteKey> publicKeys, @Nullable SigningKey signing) throws IOException {
        Files.createDirectories(folder);
        new CheckpointFile(folder.resolve(CHECKPOINTS)).create();
        KeyRing ring = new KeyRing(folder, publicKeys);
        ring.writePublicKeys();
        if (signing != null) {
            ring.write(SIGNING_KEY, signing.line(), PRIVATE);
        }
        return ring;
    }

    /** Takes away what {@link #lay} has laid. */
    public static void takeAway(Path folder) throws IOException {
        for (String each : List.of(SIGNING_KEY, PUBLIC_KEYS, CHECKPOINTS)) {
            Files.deleteIfExists(folder.resolve(each));
        }
    }

    /** @throws IllegalArgumentException when a file is damaged, or the public keys are missing where checkpoints were signed */
    public static KeyRing open(Path folder) throws IOException {
        if (Files.notExists(folder.resolve(PUBLIC_KEYS)) && isIn(folder)) {
            throw new IllegalArgumentException(
                    "%s is missing, though a ledger was signed there".formatted(folder.resolve(PUBLIC_KEYS)));
        }
        try {
            return new KeyRing(folder, readKeys(folder.resolve(PUBLIC_KEYS)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(PUBLIC_KEYS, e.getMessage()), e);
        }
    }

    /**
     * Public keys of a file, one a line.
     *
     * @throws IllegalArgumentException when it holds none, or something else
     */
    public static List<NoteKey> readKeys(Path file) throws IOException {
        List<NoteKey> keys = new ArrayList<>();
        for (String line : lines(file)) {
            if (!line.isBlank()) {
                keys.add(NoteKey.parse(line));
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is no public key in it");
        }
        return List.copyOf(keys);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file, UTF_8);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("it is no text in UTF-8", e);
        }
    }

    /**
     * The keys as they are now, for whoever has the turn to sign: another process may have replaced them meanwhile. A replacement that was
     * cut short at its very end left the keys before the newest unlimited; they are limited now, before the newest signs more.
     *
     * @throws NoSuchFileException when the private half is missing
     * @throws IllegalArgumentException when a file is damaged
     */
    public KeyRing forSigning() throws IOException {
        KeyRing now = open(folder);
        boolean isReplaced =
                now.signingKey().publicHalf().line().equals(now.newest().line());
        boolean isLimited = now.publicKeys.stream()
                .limit(now.publicKeys.size() - 1L)
                .allMatch(key -> key.until() != NoteKey.UNREPLACED);
        return isReplaced && !isLimited ? now.limited(now.signedSoFar()) : now;
    }

    private long signedSoFar() throws IOException {
        checkpoints().dropUnsignedEnd(origin());
        return checkpoints().last(origin()).map(SignedCheckpoint::size).orElse(0L);
    }

    /** All public keys, the newest last. */
    public List<NoteKey> publicKeys() {
        return publicKeys;
    }

    public NoteKey newest() {
        return publicKeys.getLast();
    }

    /** The ledger's name in checkpoints. */
    public String origin() {
        return newest().name();
    }

    public CheckpointFile checkpoints() {
        return new CheckpointFile(folder.resolve(CHECKPOINTS), isNew);
    }

    /**
     * The key to sign with: the newest, or after a replacement that was cut short the one before.
     *
     * @throws NoSuchFileException when its file is missing
     * @throws IllegalArgumentException when the file is damaged, or belongs to none of the public keys
     */
    public SigningKey signingKey() throws IOException {
        try {
            return SigningKey.parse(Files.readString(folder.resolve(SIGNING_KEY), UTF_8), publicKeys);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(SIGNING_KEY, e.getMessage()), e);
        }
    }

    /**
     * The ring with a new key, which signs from now on. The private half of the one before is gone; its public half stays, and speaks for
     * what was signed up to now and for nothing larger.
     *
     * @throws IllegalStateException while a process signs with the one before
     * @throws IllegalArgumentException when the end of the checkpoint file is damaged
     */
    public KeyRing replace() throws IOException {
        try (SigningTurn turn = new SigningTurn(folder.resolve(CHECKPOINTS))) {
            if (!turn.take()) {
                throw new IllegalStateException("a running process signs with the key");
            }
            long signed = signedSoFar();
            return open(folder).with(SigningKey.generate(origin())).limited(signed);
        }
    }

    /** The public half first: if nothing more is written, the key before goes on signing. */
    private KeyRing with(SigningKey key) throws IOException {
        List<NoteKey> all = new ArrayList<>(publicKeys);
        all.add(key.publicHalf());
        KeyRing ring = new KeyRing(folder, all, isNew);
        ring.writePublicKeys();
        write(SIGNING_KEY, key.line(), PRIVATE);
        return ring;
    }

    /** Last, when the new key signs: a replacement that is cut short must not bind the key that goes on signing. */
    private KeyRing limited(long signed) throws IOException {
        List<NoteKey> all = new ArrayList<>();
        publicKeys.subList(0, publicKeys.size() - 1).forEach(key -> all.add(key.replacedAfter(signed)));
        all.add(newest());
        KeyRing ring = new KeyRing(folder, all);
        ring.writePublicKeys();
        return ring;
    }

    private void writePublicKeys() throws IOException {
        write(
                PUBLIC_KEYS,
                String.join("\n", publicKeys.stream().map(NoteKey::fileLine).toList()) + "\n",
                "rw-r--r--");
    }

    /** Puts the public keys into another file as well, so that who has the copies of checkpoints can check them. */
    public void copyPublicKeys(Path file) throws IOException {
        Files.copy(folder.resolve(PUBLIC_KEYS), file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whole or not at all, and with its rights from the first byte on. */
    private void write(String name, String text, String rights) throws IOException {
        Path unfinished = folder.resolve("." + name + ".new");
        Files.deleteIfExists(unfinished);
        FileAttribute<?>[] attributes = Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
        try (SeekableByteChannel channel = Files.newByteChannel(
                unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            channel.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
            if (channel instanceof FileChannel file) {
                file.force(true);
            }
        }
        Files.move(
                unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
