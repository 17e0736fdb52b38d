/** This node in the session registry: heartbeats, its sessions, and where others are. */
@NullMarked
package io.parley.handler.registry;

import org.jspecify.annotations.NullMarked;
