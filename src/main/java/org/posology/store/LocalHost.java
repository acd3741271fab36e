package org.posology.store;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What this machine is called. */
final class LocalHost {

  private LocalHost() {}

  static String name() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
