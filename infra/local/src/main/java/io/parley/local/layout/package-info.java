/** Where things of the laptop cluster are: names, ports, folders and files. */
@NullMarked
package io.parley.local.layout;

import org.jspecify.annotations.NullMarked;
