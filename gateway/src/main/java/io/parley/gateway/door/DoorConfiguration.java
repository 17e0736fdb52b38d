package io.parley.gateway.door;

import io.netty.channel.Channel;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** Puts a door into every connection of the public server. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

  @Bean
  WebServerFactoryCustomizer<NettyReactiveWebServerFactory> doors(DoorServices services) {
    return factory ->
        factory.addServerCustomizers(server ->
            server.doOnChannelInit((_, channel, _) -> install(channel, new Door(services))));
  }

  private static void install(Channel channel, Door door) {
    channel.pipeline().addBefore(NettyPipeline.HttpTrafficHandler, null, door);
  }
}
