package org.posology.remote;

import org.posology.document.PosologyException;

/** The other side did not give what was asked for, or it could not be kept. */
public final class RemoteException extends PosologyException {

  private static final long serialVersionUID = 1;

  RemoteException(String message) {
    super(message);
  }

  RemoteException(String message, Throwable cause) {
    super(message, cause);
  }
}
