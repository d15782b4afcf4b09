/** The realms that the local Keycloak imports, one per tenant. */
@NullMarked
package cn.xuezhao.localstack.keycloak;

import org.jspecify.annotations.NullMarked;
