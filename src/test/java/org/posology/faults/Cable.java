package org.posology.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What lies between a program and its server, and can be cut: a proxy on the loopback address. */
final class Cable implements AutoCloseable {

  private static final int BUFFER = 1 << 14;

  private final ServerSocket plug;
  private final int server;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private volatile boolean mute;

  /**
   * @param server its port
   */
  Cable(int server) throws IOException {
    this.server = server;
    this.plug = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return plug.getLocalPort();
  }

  /** Breaks all connections, in the middle of whatever they carry; new ones can be made. */
  void cut() {
    ends.forEach(Cable::reset);
    ends.clear();
  }

  /** Breaks all connections; new ones are taken, and nobody answers. */
  void silence() {
    mute = true;
    cut();
  }

  /** Breaks all connections; new ones lead to the server. */
  void mend() {
    mute = false;
    cut();
  }

  @Override
  public void close() throws IOException {
    plug.close();
    cut();
  }

  private void accept() throws IOException {
    while (true) {
      Socket near = plug.accept();
      ends.add(near);
      if (mute) {
        continue;
      }
      try {
        connect(near, new Socket(InetAddress.getLoopbackAddress(), server));
      } catch (IOException e) {
        reset(near); // nobody is there
      }
    }
  }

  private void connect(Socket near, Socket far) {
    ends.add(far);
    start(() -> carry(near, far));
    start(() -> carry(far, near));
  }

  private void carry(Socket from, Socket to) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
      }
    } finally {
      ends.remove(from);
      ends.remove(to);
    }
  }

  /** No farewell: the other side is told that the connection is gone. */
  private static void reset(Socket socket) {
    try (socket) {
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      // it was gone already
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // cut, or closed by one of its ends
              }
            },
            "cable");
    thread.setDaemon(true);
    thread.start();
  }
}
