/** What is said where there is nothing: the same message as everywhere, without urgency. */
export { StateMessage as Empty } from '../StateMessage/StateMessage.tsx';
