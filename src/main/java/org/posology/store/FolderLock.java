package org.posology.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/** One process at a time starts or stops the server of a folder; freed when a process dies. */
final class FolderLock {

  /** A file lock is the whole process's; threads need their own. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  /** What is done under the lock. */
  interface Action<T> {
    T run() throws IOException, SQLException;
  }

  private FolderLock() {}

  static <T> T during(Path folder, Action<T> action) throws IOException, SQLException {
    THREADS.lock();
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve("posology.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      return action.run();
    } finally {
      THREADS.unlock();
    }
  }
}
