package io.parley.e2e.workload;

import io.parley.client.ClientListener;
import io.parley.client.connection.ConnectionState;
import io.parley.client.transport.ClientRuntime;
import io.parley.contracts.UserId;
import io.parley.e2e.device.GroupDesk;
import io.parley.e2e.device.Person;
import io.parley.e2e.device.RecordedDevice;
import io.parley.e2e.device.RestDevice;
import io.parley.e2e.history.Recorder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * The users of a load, their groups and their devices, connected.
 *
 * @param people in the order of their cliques
 */
record Cast(List<Person> people, List<Player> players, Clubs clubs) {

  /**
   * One device and whom it writes to.
   *
   * @param number of the device, for its choices
   * @param script that writes in the user's name, too
   */
  record Player(int number, RecordedDevice device, RestDevice script, List<UserId> peers) {}

  static Cast assemble(
      URI origin, ClientRuntime runtime, Shape shape, Seed seed, Recorder recorder) {
    List<Person> people = register(origin, shape.users());
    List<Player> players = new ArrayList<>();
    CountDownLatch online = new CountDownLatch(shape.users() + shape.secondDevices());
    for (int i = 0; i < people.size(); i++) {
      RestDevice script = new RestDevice(people.get(i), recorder);
      int devices = i < shape.secondDevices() ? 2 : 1;
      for (int d = 1; d <= devices; d++) {
        Arrival arrival = new Arrival(online);
        var device = new RecordedDevice(runtime, people.get(i), "device-" + d, recorder, arrival);
        players.add(
            new Player(players.size(), device, script, peers(people, i, shape.cliqueSize())));
        device.start();
      }
    }
    await(online);
    Clubs clubs = Clubs.found(people, shape.groups(), seed, new GroupDesk(recorder));
    return new Cast(people, players, clubs);
  }

  void close() {
    players.forEach(player -> {
      player.script().close();
      player.device().close();
    });
  }

  private static List<Person> register(URI origin, int count) {
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<CompletableFuture<Person>> registrations =
          IntStream.range(0, count)
              .mapToObj(i ->
                  CompletableFuture.supplyAsync(() -> Person.register(origin, "user" + i), threads))
              .toList();
      return registrations.stream().map(CompletableFuture::join).toList();
    }
  }

  private static List<UserId> peers(List<Person> people, int self, int cliqueSize) {
    int first = self / cliqueSize * cliqueSize;
    return IntStream.range(first, Math.min(first + cliqueSize, people.size()))
        .filter(i -> i != self)
        .mapToObj(i -> people.get(i).id())
        .toList();
  }

  private static void await(CountDownLatch online) {
    try {
      if (!online.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException(online.getCount() + " devices did not connect in 30 s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Counts a device in when it is online for the first time. */
  private static final class Arrival implements ClientListener {

    private final CountDownLatch online;
    private boolean counted;

    Arrival(CountDownLatch online) {
      this.online = online;
    }

    @Override
    public void onState(ConnectionState state) {
      if (!counted && state instanceof ConnectionState.Online) {
        counted = true;
        online.countDown();
      }
    }
  }
}
