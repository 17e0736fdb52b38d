/** Members: adding, removing, roles, mutes and bans. */
@NullMarked
package io.parley.group.member;

import org.jspecify.annotations.NullMarked;
