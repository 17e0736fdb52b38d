package io.parley.message.member;

import io.parley.message.conversation.Conversations;
import io.parley.message.lease.Ownership;
import io.parley.message.peer.OwnerRouter;
import io.parley.message.peer.Peers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what tells of members. */
@Configuration(proxyBeanMethods = false)
class MemberConfiguration {

  @Bean
  MembersService membersService(Ownership ownership, Conversations conversations) {
    return new MembersService(ownership, conversations);
  }

  @Bean
  MembersClient membersClient(MembersService service, OwnerRouter router, Peers peers) {
    return new MembersClient(service, router, peers);
  }

  @Bean
  MembersEdge membersEdge(MembersService service) {
    return new MembersEdge(service);
  }
}
