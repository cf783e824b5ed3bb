/**
 * The page's only script. A mark opens its thread, and closes it again; following an id opens whatever folds its
 * target; paper gets every fold open. Without script the same links still lead to the same places.
 */
export const SCRIPT = `(function(){
"use strict";
function fold(node){return node&&node.closest("details")}
function reveal(id){
var target=id&&document.getElementById(id);
for(var node=fold(target);node;node=fold(node.parentElement))node.open=true;
return target;
}
function inHash(){return decodeURIComponent(location.hash.slice(1))}
addEventListener("hashchange",function(){
var target=reveal(inHash());
if(target)target.scrollIntoView({block:"nearest"});
});
document.addEventListener("click",function(event){
var link=event.target.closest("a[href^='#']");
if(!link)return;
var id=decodeURIComponent(link.hash.slice(1));
if(!link.classList.contains("mark")){reveal(id);return}
var thread=fold(document.getElementById(id));
if(!thread)return;
event.preventDefault();
thread.open=!thread.open;
if(thread.open)thread.firstElementChild.scrollIntoView({block:"nearest"});
});
var opened=[];
addEventListener("beforeprint",function(){
opened=[].slice.call(document.querySelectorAll("details:not([open]):not(.screen-only)"));
opened.forEach(function(each){each.open=true});
});
addEventListener("afterprint",function(){opened.forEach(function(each){each.open=false})});
reveal(inHash());
})();`;
