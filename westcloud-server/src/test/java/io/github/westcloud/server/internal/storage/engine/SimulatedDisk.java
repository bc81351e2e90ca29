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
package io.github.westcloud.server.internal.storage.engine;

import io.github.westcloud.server.internal.storage.OutOfSpaceException;
import io.github.westcloud.server.internal.storage.disk.Disk;
import io.github.westcloud.server.internal.storage.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A disk in memory that knows what was synced. {@link #afterPowerFailure} makes the disk that a power failure may leave: each page
 * of a file, its length, and each name in a directory is as it was synced, or as any later change left it, independently of all
 * others. It has a capacity, and can be told to fail.
 *
 * <p>With a {@link Log} it notes every step, so that the disk can be made anew as it was at any moment.
 */
final class SimulatedDisk implements Disk {

    /** Refuses an operation on a file. */
    @FunctionalInterface
    interface Fault {
        void check(String operation, Path file) throws IOException;
    }

    /** What was done to a disk, and what a test has noted in between. */
    static final class Log {

        private final List<Consumer<SimulatedDisk>> steps = new ArrayList<>();

        synchronized int size() {
            return steps.size();
        }

        /** Does a step again on another disk, in the order in which they were done. */
        synchronized void repeat(int step, SimulatedDisk disk) {
            steps.get(step).accept(disk);
        }

        synchronized void note(Consumer<SimulatedDisk> step) {
            steps.add(step);
        }
    }

    /** A name in a directory: what it stands for now, and what it stood for since it was last synced. */
    private static final class Name {

        private Object target;
        private final List<Object> since = new ArrayList<>(List.of(NOTHING));

        void set(Object other) {
            target = other;
            since.add(other == null ? NOTHING : other);
        }

        void sync() {
            since.clear();
            since.add(target == null ? NOTHING : target);
        }
    }

    private static final class Folder {
        private final Map<String, Name> names = new HashMap<>();
    }

    private static final Object NOTHING = new Object();

    private final Folder root;
    private final Log log;
    private final Set<Path> openAlone = new HashSet<>();
    private long capacity = 1L << 40;
    private Fault fault = (operation, file) -> {};

    SimulatedDisk(Log log) {
        this(new Folder(), log);
    }

    SimulatedDisk() {
        this(new Folder(), new Log());
    }

    private SimulatedDisk(Folder root, Log log) {
        this.root = root;
        this.log = log;
    }

    synchronized void capacity(long bytes) {
        capacity = bytes;
    }

    synchronized void fault(Fault refuses) {
        fault = refuses;
    }

    /** The bytes of all files. */
    synchronized long used() {
        var files = new IdentityHashMap<SimulatedFile, Boolean>();
        collect(root, files);
        return files.keySet().stream().mapToLong(SimulatedFile::length).sum();
    }

    /** A disk as it may be found after a power failure now. */
    synchronized SimulatedDisk afterPowerFailure(BooleanSupplier keeps, Random random, Log newLog) {
        return new SimulatedDisk(found(root, keeps, random, new IdentityHashMap<>()), newLog);
    }

    /** A disk as it is found after the process was killed now: everything is there. */
    synchronized SimulatedDisk afterKill(Log newLog) {
        return new SimulatedDisk(copy(root, new IdentityHashMap<>()), newLog);
    }

    @Override
    public synchronized DiskFile create(Path file) throws IOException {
        check("create", file);
        if (find(file) != null) {
            throw new FileAlreadyExistsException(file.toString());
        }
        requireSpace(1);
        name(file).set(new SimulatedFile());
        log.note(disk -> disk.repeat(() -> disk.create(file)));
        return open(file);
    }

    @Override
    public synchronized DiskFile openToRead(Path file) throws IOException {
        return open(file);
    }

    @Override
    public synchronized DiskFile openToWrite(Path file) throws IOException {
        return open(file);
    }

    @Override
    public synchronized Optional<DiskFile> openAlone(Path file) throws IOException {
        if (!openAlone.add(file)) {
            return Optional.empty();
        }
        return Optional.of(find(file) == null ? create(file) : open(file));
    }

    @Override
    public synchronized long length(Path file) {
        return find(file) instanceof SimulatedFile found ? found.length() : -1;
    }

    @Override
    public synchronized void link(Path link, Path existing) throws IOException {
        check("link", link);
        var file = requireFile(existing);
        if (find(link) != null) {
            throw new FileAlreadyExistsException(link.toString());
        }
        name(link).set(file);
        log.note(disk -> disk.repeat(() -> disk.link(link, existing)));
    }

    @Override
    public synchronized void rename(Path file, Path target) throws IOException {
        check("rename", file);
        var moved = requireFile(file);
        name(target).set(moved);
        name(file).set(null);
        log.note(disk -> disk.repeat(() -> disk.rename(file, target)));
    }

    @Override
    public synchronized void delete(Path file) throws IOException {
        check("delete", file);
        if (find(file) != null) {
            name(file).set(null);
            log.note(disk -> disk.repeat(() -> disk.delete(file)));
        }
    }

    @Override
    public synchronized boolean createDirectory(Path directory) throws IOException {
        check("createDirectory", directory);
        if (directory.getFileName() == null || find(directory) instanceof Folder) {
            return false;
        }
        name(directory).set(new Folder());
        log.note(disk -> disk.repeat((Step) () -> disk.createDirectory(directory)));
        return true;
    }

    @Override
    public synchronized List<Path> list(Path directory) {
        return find(directory) instanceof Folder folder
                ? folder.names.entrySet().stream()
                        .filter(name -> name.getValue().target != null)
                        .map(name -> directory.resolve(name.getKey()))
                        .toList()
                : List.of();
    }

    @Override
    public synchronized void syncDirectory(Path directory) throws IOException {
        check("syncDirectory", directory);
        if (!(find(directory) instanceof Folder folder)) {
            throw new NoSuchFileException(directory.toString());
        }
        folder.names.values().forEach(Name::sync);
        log.note(disk -> disk.repeat(() -> disk.syncDirectory(directory)));
    }

    @Override
    public synchronized long usableSpace(Path path) {
        return Math.max(0, capacity - used());
    }

    @Override
    public synchronized long totalSpace(Path path) {
        return capacity;
    }

    private interface Step {
        Object run() throws IOException;
    }

    private interface Action {
        void run() throws IOException;
    }

    private Object repeat(Step step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw new IllegalStateException("What was done once can be done again", e);
        }
    }

    private void repeat(Action action) {
        repeat(() -> {
            action.run();
            return null;
        });
    }

    private void check(String operation, Path file) throws IOException {
        fault.check(operation, file);
    }

    private void requireSpace(long more) throws IOException {
        if (capacity < 1L << 40 && used() + more > capacity) {
            throw new OutOfSpaceException("The simulated disk is full");
        }
    }

    private DiskFile open(Path file) throws IOException {
        return new OpenFile(file, requireFile(file));
    }

    private SimulatedFile requireFile(Path file) throws IOException {
        if (find(file) instanceof SimulatedFile found) {
            return found;
        }
        throw new NoSuchFileException(file.toString());
    }

    private Object find(Path path) {
        Object at = root;
        for (var segment : path) {
            if (!(at instanceof Folder folder) || !folder.names.containsKey(segment.toString())) {
                return null;
            }
            at = folder.names.get(segment.toString()).target;
        }
        return at;
    }

    private Name name(Path path) throws IOException {
        if (find(path.getParent()) instanceof Folder folder) {
            return folder.names.computeIfAbsent(path.getFileName().toString(), any -> new Name());
        }
        throw new NoSuchFileException(path.toString());
    }

    private static void collect(Folder folder, Map<SimulatedFile, Boolean> files) {
        for (var name : folder.names.values()) {
            if (name.target instanceof Folder below) {
                collect(below, files);
            } else if (name.target instanceof SimulatedFile file) {
                files.put(file, true);
            }
        }
    }

    private static Folder found(Folder folder, BooleanSupplier keeps, Random random, Map<Object, Object> done) {
        var after = new Folder();
        folder.names.forEach((text, name) -> {
            // Mostly one or two: what was synced, and what came since.
            var target =
                    name.since.get(keeps.getAsBoolean() ? name.since.size() - 1 : random.nextInt(name.since.size()));
            if (target == NOTHING) {
                return;
            }
            var copy = done.get(target);
            if (copy == null) {
                copy = target instanceof SimulatedFile file
                        ? file.after(keeps)
                        : found((Folder) target, keeps, random, done);
                done.put(target, copy);
            }
            put(after, text, copy);
        });
        return after;
    }

    private static Folder copy(Folder folder, Map<Object, Object> done) {
        return found(folder, () -> true, new Random(), done);
    }

    private static void put(Folder folder, String text, Object target) {
        var name = new Name();
        name.target = target;
        name.sync();
        folder.names.put(text, name);
    }

    private final class OpenFile implements DiskFile {

        private final Path path;
        private final SimulatedFile file;

        OpenFile(Path path, SimulatedFile file) {
            this.path = path;
            this.file = file;
        }

        @Override
        public int read(ByteBuffer target, long position) {
            synchronized (SimulatedDisk.this) {
                return file.read(target, position);
            }
        }

        @Override
        public void write(ByteBuffer bytes, long position) throws IOException {
            synchronized (SimulatedDisk.this) {
                check("write", path);
                requireSpace(Math.max(0, position + bytes.remaining() - file.length()));
                var piece = new byte[bytes.remaining()];
                bytes.get(piece);
                change(same -> same.write(piece, (int) position));
            }
        }

        @Override
        public void truncate(long length) throws IOException {
            synchronized (SimulatedDisk.this) {
                check("truncate", path);
                change(same -> same.truncate((int) length));
            }
        }

        @Override
        public long length() {
            synchronized (SimulatedDisk.this) {
                return file.length();
            }
        }

        @Override
        public void sync() throws IOException {
            synchronized (SimulatedDisk.this) {
                check("sync", path);
                change(SimulatedFile::sync);
            }
        }

        @Override
        public void close() {
            synchronized (SimulatedDisk.this) {
                openAlone.remove(path);
            }
        }

        /** A file that has no name any more is of no interest after a crash. */
        private void change(Consumer<SimulatedFile> step) {
            step.accept(file);
            if (find(path) == file) {
                log.note(disk -> disk.repeat(() -> {
                    step.accept(disk.requireFile(path));
                    return null;
                }));
            }
        }
    }
}
