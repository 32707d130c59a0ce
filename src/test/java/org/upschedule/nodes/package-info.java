/** Two nodes behind the balancer as it is shipped, and what students see when one of their servers is killed, stands still or is slow. */
package org.upschedule.nodes;
