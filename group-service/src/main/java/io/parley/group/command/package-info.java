/**
 * Changing groups: who may do what, decided against one revision of the group and committed under
 * it.
 */
@NullMarked
package io.parley.group.command;

import org.jspecify.annotations.NullMarked;
