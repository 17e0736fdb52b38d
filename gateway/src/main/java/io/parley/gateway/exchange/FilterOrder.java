package io.parley.gateway.exchange;

/** The order in which a request passes our filters; those of Spring Cloud Gateway lie between. */
public final class FilterOrder {

  /** Every request gets an id and every answer the security headers. */
  public static final int DRESS = -1000;

  /** Cross-origin requests. */
  public static final int CORS = -900;

  /** Requests per address. */
  public static final int ADDRESS = -400;

  /** Access tokens, and requests per account. */
  public static final int TOKEN = -300;

  /** The size of the body. */
  public static final int BODY = -200;

  /** Errors of services that are not problems; inside the filter that writes answers (-1). */
  public static final int FOREIGN_ERRORS = 0;

  /** Which instance; after the filter that makes the address (10000). */
  public static final int INSTANCE = 10_100;

  private FilterOrder() {}
}
