/**
 * Use cases and ports. Accounts 账号: who can sign in, for which unit and in which staff roles.
 * Keycloak keeps them.
 */
@NullMarked
package io.sunboard.account.app;

import org.jspecify.annotations.NullMarked;
