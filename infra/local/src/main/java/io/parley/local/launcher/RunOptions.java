package io.parley.local.launcher;

import io.parley.local.layout.Layout;
import io.parley.local.layout.Ports;
import io.parley.local.services.ServicePlan;

/**
 * What one run of the launcher is to do.
 *
 * @param plan the services to start besides the backends
 * @param fresh begin with empty data
 * @param throwaway at the end, kill instead of stopping, and keep nothing but the logs
 * @param makingCaches only until the start-up caches are made
 * @param parent pid of the process without which the cluster ends; 0 for none
 */
public record RunOptions(
    Layout layout,
    Ports ports,
    ServicePlan plan,
    boolean fresh,
    boolean throwaway,
    boolean makingCaches,
    long parent) {}
