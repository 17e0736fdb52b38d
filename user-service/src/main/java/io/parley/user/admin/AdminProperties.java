package io.parley.user.admin;

import io.parley.user.account.Username;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who runs this system.
 *
 * @param admins the usernames of those whose access tokens say that they are admins. Register the
 *     account before its name is put here: whoever registers the name is the admin
 */
@ConfigurationProperties("parley.user")
public record AdminProperties(@DefaultValue List<String> admins) {

  public AdminProperties {
    admins.forEach(AdminProperties::username);
  }

  Set<Username> usernames() {
    return admins.stream().map(AdminProperties::username).collect(Collectors.toUnmodifiableSet());
  }

  private static Username username(String name) {
    return Username.tryParse(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "parley.user.admins has \"" + name + "\", which cannot be a username"));
  }
}
