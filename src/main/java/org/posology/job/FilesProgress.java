package org.posology.job;

import org.posology.store.FileReadings;

/** How far workers are with a run's files. */
final class FilesProgress implements Runnable {

  private final FileReadings files;
  private final Progress progress;
  private final long run;
  private FileReadings.Committed last;

  FilesProgress(FileReadings files, Progress progress, long run) {
    this.files = files;
    this.progress = progress;
    this.run = run;
    this.last = files.committed(run);
  }

  @Override
  public synchronized void run() {
    FileReadings.Committed now = files.committed(run);
    progress.read(now.bytes() - last.bytes());
    progress.committed(now.records() - last.records());
    last = now;
  }
}
