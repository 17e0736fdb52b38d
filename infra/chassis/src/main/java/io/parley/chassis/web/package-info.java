/** What servlet services share: the calling user, and RFC 9457 problem details. */
@NullMarked
package io.parley.chassis.web;

import org.jspecify.annotations.NullMarked;
