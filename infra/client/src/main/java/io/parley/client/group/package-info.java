/** What groups are made of: roles, settings, changes. */
@NullMarked
package io.parley.client.group;

import org.jspecify.annotations.NullMarked;
