package io.parley.local.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One process of a service.
 *
 * @param number 1 for the first; always 1 for services that do not scale
 */
public record Instance(ServiceName service, int number) {
  private static final Pattern NUMBERED = Pattern.compile("(.+)-([1-9])");

  public Instance {
    int most = service.scalable() ? ServiceName.MAX_INSTANCES : 1;
    if (number < 1 || number > most) {
      throw new Refusal(
          service.text() + " runs as 1 to " + most + " processes, not " + number + ".");
    }
  }

  public static Instance first(ServiceName service) {
    return new Instance(service, 1);
  }

  /** {@code gateway}, {@code message-service-2}. */
  public String name() {
    return service.scalable() ? service.text() + "-" + number : service.text();
  }

  /** The instance that has this name, as {@link #name} spells it. */
  public static Optional<Instance> find(String name) {
    Matcher numbered = NUMBERED.matcher(name);
    if (numbered.matches()) {
      int number = Integer.parseInt(numbered.group(2));
      return ServiceName.find(numbered.group(1))
          .filter(service -> service.scalable() && number <= ServiceName.MAX_INSTANCES)
          .map(service -> new Instance(service, number));
    }
    return ServiceName.find(name).filter(service -> !service.scalable()).map(Instance::first);
  }
}
