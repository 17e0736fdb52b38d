/** Tests of the rules of groups as a whole, without the service around them. */
@NullMarked
package io.parley.group.rules;

import org.jspecify.annotations.NullMarked;
