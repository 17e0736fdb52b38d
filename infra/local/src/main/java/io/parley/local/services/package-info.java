/** What each Parley service needs to run on one machine. */
@NullMarked
package io.parley.local.services;

import org.jspecify.annotations.NullMarked;
