package io.parley.handler.connection;

/**
 * The bounds of an outbound queue.
 *
 * @param frames how many frames may wait
 * @param bytes how many bytes may wait
 * @param lowWater below this many bytes there is room for what can be made later
 * @param lost how a connection is closed that cannot be written to
 */
record OutboundLimits(int frames, int bytes, int lowWater, CloseOrder lost) {}
