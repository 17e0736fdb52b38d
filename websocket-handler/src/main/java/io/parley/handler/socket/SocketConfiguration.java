package io.parley.handler.socket;

import io.parley.handler.connection.ConnectionProperties;
import io.parley.handler.connection.Connections;
import io.parley.handler.connection.OutboundProperties;
import io.parley.handler.metric.HandlerMetric;
import io.parley.handler.metric.HandlerMetrics;
import io.parley.handler.route.FrameRouter;
import jakarta.servlet.ServletContext;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the endpoint into Tomcat. */
@Configuration(proxyBeanMethods = false)
class SocketConfiguration {

  private static final String PATH = "/ws";

  /** Connections beyond our own bound, so that those too many can be told so. */
  private static final int EXTRA_CONNECTIONS = 1000;

  private static final int BACKLOG = 4096;

  @Bean
  SocketEndpoints socketEndpoints(
      Connections connections,
      FrameRouter router,
      ConnectionProperties connection,
      OutboundProperties outbound,
      HandlerMetrics metrics) {
    return new SocketEndpoints(
        connections,
        router,
        (int) connection.helloFrame().toBytes(),
        outbound.writeTimeout(),
        metrics.counter(HandlerMetric.WRITES));
  }

  @Bean
  SmartInitializingSingleton endpointRegistration(
      ServletContext servletContext, SocketEndpoints endpoints) {
    return () -> register(servletContext, endpoints);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallSockets(
      ConnectionProperties properties) {
    TomcatBuffers.configure();
    return factory ->
        factory.addConnectorCustomizers(connector -> {
          if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
            protocol.setMaxConnections(properties.max() + EXTRA_CONNECTIONS);
            protocol.setAcceptCount(BACKLOG);
            setSocketBuffers(protocol, TomcatBuffers.SOCKET_BYTES);
          }
        });
  }

  private static void setSocketBuffers(AbstractHttp11Protocol<?> protocol, int bytes) {
    String size = Integer.toString(bytes);
    require(protocol.setProperty("socket.appReadBufSize", size));
    require(protocol.setProperty("socket.appWriteBufSize", size));
  }

  private static void require(boolean accepted) {
    if (!accepted) {
      throw new IllegalStateException("this Tomcat does not have the socket properties we set");
    }
  }

  private static void register(ServletContext servletContext, SocketEndpoints endpoints) {
    Object attribute = servletContext.getAttribute(ServerContainer.class.getName());
    if (!(attribute instanceof ServerContainer container)) {
      throw new IllegalStateException("this servlet container has no WebSockets");
    }
    container.setDefaultMaxTextMessageBufferSize(TomcatBuffers.TEXT_CHARS);
    container.setDefaultMaxBinaryMessageBufferSize(TomcatBuffers.DECODE_BYTES);
    ServerEndpointConfig config =
        ServerEndpointConfig.Builder.create(SocketEndpoint.class, PATH)
            .configurator(endpoints)
            .build();
    config.getUserProperties().putAll(endpoints.sessionProperties());
    try {
      container.addEndpoint(config);
    } catch (DeploymentException e) {
      throw new IllegalStateException("the WebSocket endpoint could not be added", e);
    }
  }
}
