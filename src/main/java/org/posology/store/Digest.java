package org.posology.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over values, each told apart from its neighbours: length before text, count before a
 * list, so that {@code ("ab", "c")} and {@code ("a", "bc")} differ.
 */
final class Digest {

  private final MessageDigest sha256;

  Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  Digest add(int value) {
    sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    return this;
  }

  Digest add(byte[] digest) {
    sha256.update(digest);
    return this;
  }

  Digest add(@Nullable Object value) {
    if (value == null) {
      return add(-1);
    }
    byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    sha256.update(bytes);
    return this;
  }

  Digest addAll(List<?> values) {
    add(values.size());
    values.forEach(this::add);
    return this;
  }

  byte[] sha256() {
    return sha256.digest();
  }
}
