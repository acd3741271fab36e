package org.posology.remote;

import java.nio.file.Path;

/**
 * A file of NLM's that is here, whole.
 *
 * @param file which
 * @param path where
 * @param md5 of its bytes, as NLM gave it
 */
public record MirroredFile(NlmFile file, Path path, String md5) {}
