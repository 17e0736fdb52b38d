/** Accounts and their registration. */
@NullMarked
package io.parley.user.account;

import org.jspecify.annotations.NullMarked;
