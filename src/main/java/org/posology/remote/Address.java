package org.posology.remote;

import java.net.URI;

/**
 * A base address that may be asked: HTTPS, or this machine.
 *
 * @param base ends with a slash
 */
record Address(URI base) {

  /**
   * Checks a setting.
   *
   * @param setting its name, for errors
   * @throws RemoteException if it is no such address
   */
  static Address of(String setting, String value) {
    URI base = parse(setting, value.endsWith("/") ? value : value + "/");
    boolean plain = "http".equals(base.getScheme()) && isHere(base.getHost());
    boolean bare =
        base.getRawUserInfo() == null && base.getRawQuery() == null && base.getFragment() == null;
    if (base.getHost() == null || !bare || !(plain || "https".equals(base.getScheme()))) {
      throw wrong(setting, value);
    }
    return new Address(base);
  }

  private static URI parse(String setting, String value) {
    try {
      return URI.create(value);
    } catch (IllegalArgumentException e) {
      throw wrong(setting, value);
    }
  }

  private static RemoteException wrong(String setting, String value) {
    return new RemoteException(
        setting + " is " + value + ": must be https://host/path/, without user and query");
  }

  private static boolean isHere(String host) {
    return "127.0.0.1".equals(host) || "localhost".equals(host) || "[::1]".equals(host);
  }

  URI at(String path) {
    return base.resolve(path);
  }
}
