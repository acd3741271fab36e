package org.posology.remote;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PubMed's baseline and update files: asks what there is, and gets files into a folder.
 *
 * <ol>
 *   <li>ask for the file's checksum
 *   <li>a file that is here and has it is taken as it is
 *   <li>download to {@code NAME.part}, going on where an earlier attempt broke off
 *   <li>compare; only what is right gets its name
 *   <li>what is wrong is downloaded again from its beginning, and after the last time put into
 *       {@code aside/}, with the reason
 * </ol>
 */
public final class NlmMirror {

  private static final Logger LOG = LoggerFactory.getLogger(NlmMirror.class);
  private static final int LISTING = 16 << 20;
  private static final int CHECKSUM = 1 << 10;
  private static final int DOWNLOADS = 3;

  private final Address base;
  private final Path folder;
  private final Web web;
  private final Download download;

  /**
   * Asks nothing yet.
   *
   * @param base address of the folder that holds {@code baseline/} and {@code updatefiles/}
   * @param folder to keep files in
   * @param largestFile in bytes
   */
  public NlmMirror(String base, Path folder, Manners manners, long largestFile) {
    this.base = Address.of("posology.sync.base", base);
    this.folder = folder;
    this.web = new Web(manners);
    this.download = new Download(web, largestFile);
  }

  /** What a folder holds now. */
  public Listing list(NlmFolder part) {
    URI address = base.at(part.path());
    return web.ask(
        () -> HttpRequest.newBuilder(address),
        (answer, body) -> Listing.of(Web.bounded(body, LISTING)));
  }

  /**
   * Gets a file.
   *
   * @throws RemoteException if it can't be had whole
   */
  public MirroredFile get(NlmFolder part, NlmFile file) {
    try {
      Files.createDirectories(folder);
      return tryGet(part, file);
    } catch (IOException e) {
      throw new RemoteException(folder.resolve(file.name()) + ": cannot be kept: " + e, e);
    }
  }

  /** Removes the files of earlier years: a whole baseline has replaced them. */
  public void removeBefore(int year) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path path : files) {
        Optional<NlmFile> file = NlmFile.of(path.getFileName().toString());
        if (file.isPresent() && file.get().year() < year) {
          Files.delete(path);
        }
      }
    } catch (IOException e) {
      throw new RemoteException(folder + ": old files cannot be removed: " + e, e);
    }
  }

  private MirroredFile tryGet(NlmFolder part, NlmFile file) throws IOException {
    Path target = folder.resolve(file.name());
    Path partial = folder.resolve(file.name() + ".part");
    String expected = checksum(part, file);
    if (Files.exists(target) && Checksum.of(target).equals(expected)) {
      return new MirroredFile(file, target, expected);
    }
    String found = "";
    for (int count = 0; count < DOWNLOADS; count++) {
      Files.deleteIfExists(count == 0 ? target : partial);
      download.into(partial, base.at(part.path() + file.name()));
      found = Checksum.of(partial);
      if (found.equals(expected)) {
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        return new MirroredFile(file, target, expected);
      }
      LOG.warn("{}: MD5 is {}, NLM says {}", file, found, expected);
      // both may just have been replaced
      expected = checksum(part, file);
    }
    throw aside(file, partial, "MD5 is %s, NLM says %s".formatted(found, expected));
  }

  private String checksum(NlmFolder part, NlmFile file) {
    URI address = base.at(part.path() + file.checksumName());
    return web.ask(
        () -> HttpRequest.newBuilder(address),
        (answer, body) -> Checksum.parse(file, Web.bounded(body, CHECKSUM)));
  }

  private RemoteException aside(NlmFile file, Path partial, String why) throws IOException {
    Path aside = Files.createDirectories(folder.resolve("aside"));
    Path kept = aside.resolve(file.name());
    Files.move(partial, kept, StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(aside.resolve(file.name() + ".reason"), why + "\n");
    return new RemoteException(
        "%s: %s, %d times: kept as %s; run again later".formatted(file, why, DOWNLOADS, kept));
  }
}
