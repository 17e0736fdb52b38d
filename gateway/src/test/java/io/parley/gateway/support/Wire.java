package io.parley.gateway.support;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** WebSocket frames on a bare socket, for tests that want to see every byte. */
public final class Wire implements AutoCloseable {

  /** One frame. */
  public static final class Frame {

    public static final int TEXT = 1;
    public static final int CLOSE = 8;
    public static final int PING = 9;

    private final int opcode;
    private final byte[] payload;

    Frame(int opcode, byte[] payload) {
      this.opcode = opcode;
      this.payload = payload;
    }

    public int opcode() {
      return opcode;
    }

    public int length() {
      return payload.length;
    }

    public String text() {
      return new String(payload, StandardCharsets.UTF_8);
    }

    public int closeCode() {
      return Byte.toUnsignedInt(payload[0]) << 8 | Byte.toUnsignedInt(payload[1]);
    }
  }

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;
  private final boolean masks;

  public Wire(Socket socket, boolean masks) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
    this.masks = masks;
  }

  public Socket socket() {
    return socket;
  }

  public void sendBytes(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  public void send(int opcode, byte[] payload) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream(payload.length + 14);
    frame.write(0x80 | opcode);
    int mask = masks ? 0x80 : 0;
    if (payload.length < 126) {
      frame.write(mask | payload.length);
    } else if (payload.length < 65536) {
      frame.write(mask | 126);
      frame.write(payload.length >> 8);
      frame.write(payload.length);
    } else {
      frame.write(mask | 127);
      for (int shift = 56; shift >= 0; shift -= 8) {
        frame.write((int) ((long) payload.length >> shift));
      }
    }
    if (masks) {
      // A mask of zeros leaves the payload as it is.
      frame.writeBytes(new byte[4]);
    }
    frame.writeBytes(payload);
    sendBytes(frame.toByteArray());
  }

  public void sendText(String text) throws IOException {
    send(Frame.TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  public void sendClose(int code) throws IOException {
    send(Frame.CLOSE, new byte[] {(byte) (code >> 8), (byte) code});
  }

  /** The next frame; fails when there is none within the socket's timeout. */
  public Frame receive() throws IOException {
    int opcode = in.readUnsignedByte() & 0x0f;
    int second = in.readUnsignedByte();
    int length = second & 0x7f;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = Math.toIntExact(in.readLong());
    }
    byte[] mask = new byte[4];
    if ((second & 0x80) != 0) {
      in.readFully(mask);
    }
    byte[] payload = new byte[length];
    in.readFully(payload);
    for (int i = 0; i < length; i++) {
      payload[i] ^= mask[i % 4];
    }
    return new Frame(opcode, payload);
  }

  /** Whether the other side has ended the connection without another byte. */
  public boolean isAtEnd() throws IOException {
    try {
      in.readUnsignedByte();
      return false;
    } catch (EOFException e) {
      return true;
    }
  }

  /** The lines of an HTTP head. */
  public List<String> receiveHead() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = readLine(); !line.isEmpty(); line = readLine()) {
      lines.add(line);
    }
    return lines;
  }

  /** Breaks the connection, as a process that is killed does. */
  public void kill() throws IOException {
    if (!socket.isClosed()) {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private String readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
