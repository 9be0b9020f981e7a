/**
 * Thin controllers, inputs and payloads. Accounts 账号: who can sign in, for which unit and in which
 * staff roles. Keycloak keeps them.
 */
@NullMarked
package io.sunboard.account.graphql;

import org.jspecify.annotations.NullMarked;
