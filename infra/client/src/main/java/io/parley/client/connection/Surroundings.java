package io.parley.client.connection;

import io.netty.channel.EventLoop;
import io.parley.client.time.Timers;
import io.parley.client.transport.ClientRuntime;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** What one client lives on: its event loop, time and chance. */
public record Surroundings(
    ClientRuntime runtime,
    EventLoop loop,
    Timers timers,
    InstantSource clock,
    RandomGenerator random) {}
